"""Tesseract behind one function, so that nothing else knows which door was taken."""

from vtdocs.ocr.engine.choice import check_engine, end_running, engine_versions, open_engine
from vtdocs.ocr.engine.common import Engine, EngineStopped, Found

__all__ = ["Engine", "EngineStopped", "Found", "check_engine", "end_running", "engine_versions", "open_engine"]
