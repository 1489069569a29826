"""The core: node types, the exact three-valued evaluation, and the JSON that is a standard's identity (docs/core.md)."""
