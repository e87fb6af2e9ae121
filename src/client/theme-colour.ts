/** The colour of what a device draws round the page follows the look that the reader has chosen, not only the device. */
const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
// As the page has them (DeviceLinks.astro): by day, by night.
const [day = '', night = ''] = metas.map(({ content }) => content);

function follow(): void {
  const { look = '' } = document.documentElement.dataset;
  const chosen = look.startsWith('day') ? day : look.startsWith('night') ? night : undefined;
  metas.forEach((meta, index) => {
    meta.content = chosen ?? (index === 0 ? day : night);
  });
}

follow();
addEventListener('storage', follow);
