"""The little expression language: text -> syntax -> core, typed before any case is seen (docs/criteria.md)."""
