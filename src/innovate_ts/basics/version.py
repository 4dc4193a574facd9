"""The version, which is said here alone: the build and every report take it from here."""

VERSION = "1.0.0"
