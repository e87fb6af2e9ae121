/**
 * What the address of a video says besides which one it is: the key of one that only those find who have its address,
 * and the moment at which it begins. A player that is not told them shows nothing, or another moment.
 */

/** The key of an unlisted video of Vimeo, `vimeo.com/1234567/0a1b2c` or `?h=0a1b2c`; undefined of any other. */
export function vimeoKey({ pathname, searchParams }: URL): string | undefined {
  const key = searchParams.get('h') ?? /^\/(?:video\/)?\d+\/([^/]+)/.exec(pathname)?.[1] ?? '';
  return /^[\da-f]{6,40}$/i.test(key) ? key : undefined;
}

/**
 * The second at which a video of YouTube begins: `t=90`, `t=1m30s`, `#t=90s`, `start=90`; undefined where it is not
 * said, or said in no way that YouTube knows.
 */
export function youtubeStart({ searchParams, hash }: URL): number | undefined {
  const said = searchParams.get('t') ?? searchParams.get('start') ?? new URLSearchParams(hash.slice(1)).get('t') ?? '';
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(said) ?? [];
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return start > 0 ? start : undefined;
}
