/**
 * Starts the editors' desk with the configuration that its page holds, and teaches it how the files of this publication
 * are read, written and filled with directives.
 */
import CMS, { type CmsConfig } from '@sveltia/cms';
import { kindNames } from '../schemas/kind-names.ts';
import { directiveComponents } from '../publish/cms-components.ts';
import { formatName } from '../publish/cms-config.ts';
import { fileFormat, Refused } from '../publish/cms-file.ts';
import type { FormMap } from '../publish/cms-values.ts';
import { keepReviewsInTheirFolder } from './admin-folders.ts';
import { hasWayIn } from './admin-local.ts';
import { saveLastLetters } from './admin-saving.ts';
import { watchWriting } from './admin-writing.ts';

keepReviewsInTheirFolder();
saveLastLetters();
const oldWriting = watchWriting();

for (const kind of [...kindNames, 'site' as const]) {
  const { extension, fromFile, toFile } = fileFormat(kind, oldWriting);
  CMS.registerCustomFormat(formatName(kind), extension, {
    fromFile,
    toFile: (fields: FormMap) => {
      try {
        return toFile(fields);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        // The desk shows the cause of an error of this name to the editor, and keeps what was entered.
        throw new Error('saving_failed', { cause: error });
      }
    },
  });
}
for (const component of directiveComponents) CMS.registerEditorComponent(component);

const config = JSON.parse(document.querySelector('#desk-config')?.textContent ?? '') as CmsConfig;
if (hasWayIn()) await CMS.init({ config });
