/** Why an archive cannot be read, in one sentence for a person. */
export class ArchiveRefused extends Error {}
