/** A port that nobody listens on: what a command is told that does not choose one itself. */
import { createServer, type AddressInfo } from 'node:net';

/** A port that is free on `host` at this moment. */
export async function freePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, host, listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
