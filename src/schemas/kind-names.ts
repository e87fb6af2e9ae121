/**
 * The names of the content folders. They stand alone so that a field can say which folder it points into
 * before the schemas of those folders exist.
 */
export const kindNames = ['reviews', 'films', 'themes', 'warnings', 'contributors', 'comments', 'pages'] as const;

/** A content folder: the name of a collection, of its folder and of its addresses. */
export type Kind = (typeof kindNames)[number];
