"""What every room builds on: periods, units, names, encodings, one value that was read. No rule of a plan."""
