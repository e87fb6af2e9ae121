/** The server of `npm start`, for tests. */
export { startStaticServer, type StaticServer } from '../../src/cli/static-server.ts';
