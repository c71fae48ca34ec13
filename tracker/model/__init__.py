"""The nouns: frozen data and enums that every other room speaks in. No I/O, no clock."""
