"""The audit log: who looked at what, when and why; append-only and hash-chained (P3, P12, NEN 7513).

A line never holds content or names of people in a dossier: only ids, numbers and outcomes.

audit/audit.jsonl     one line an act; each holds the hash of the line before it, and its own
audit/audit.head      number and hash of the newest line, so that lines cut off at the end are noticed
audit/emergency.jsonl reasons of the noodknop, in free words and therefore apart: a reason can be removed, the chain stays

Lines that were cut off stay noticed after the next act: its line goes on from the head, not from what is left, and so
breaks the chain for good. A log that was cut off together with its head is noticed by an anchor kept outside.
"""

from vtdocs.audit.emergency import EmergencyReasons
from vtdocs.audit.log import EXPIRY, AuditLog
from vtdocs.audit.values import Act, Action, Break, Entry, Examined, Purpose

__all__ = ["EXPIRY", "Act", "Action", "AuditLog", "Break", "EmergencyReasons", "Entry", "Examined", "Purpose"]
