/**
 * A process of its own for `@sparticuz/chromium`, because that package works by the
 * environment of its process: it unpacks into `TMPDIR`, takes whatever file named `chromium`
 * it finds there for its own, and changes `LD_LIBRARY_PATH` and `FONTCONFIG_PATH` when it is
 * imported. Run by `unpackedChromium`, which gives it an empty `TMPDIR`, none of that reaches
 * the tests.
 */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
