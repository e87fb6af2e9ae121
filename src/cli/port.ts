/** The port that a command serves on: 4321, or what `PORT` in the environment names. */
import { CannotRun } from '../sources/settings.ts';

const defaultPort = 4321;

/** Reads `PORT`. Throws `CannotRun` where it is no port. */
export function portFrom(value: string | undefined): number {
  if (value === undefined || value === '') return defaultPort;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CannotRun(`PORT is "${value}", and must be a number from 1 to 65535.`);
}
