"""Kinds of files that scanners and offices deliver, recognised by content, never by extension."""

from enum import StrEnum


class Media(StrEnum):
    """A file format that can hold pages."""

    TIFF = "image/tiff"
    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @property
    def is_image(self) -> bool:
        """Whether the file is made of pixels only."""
        return self in {Media.TIFF, Media.JPEG, Media.PNG}
