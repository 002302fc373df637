import { test as base } from '@playwright/test';
import { Gallery } from './gallery.ts';

/** A test with the gallery, which is shared by all tests of a worker. */
export const inGallery = base.extend<object, { gallery: Gallery }>({
  gallery: [
    async ({ browserName: _ }, use) => {
      const gallery = await Gallery.open();
      await use(gallery);
      await gallery.close();
    },
    { scope: 'worker' },
  ],
});
