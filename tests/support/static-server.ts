/** The server of `npm start`, for tests. */
export { startStaticServer, type StaticServer, type StaticServerOptions } from '../../src/cli/static-server.ts';
