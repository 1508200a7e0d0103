const { COMITY_STRIDE: asked } = process.env;
if (asked !== undefined && !/^[1-9]\d*$/.test(asked))
  throw new Error(`COMITY_STRIDE is how far apart tries are, and "${asked}" is no such number`);

/**
 * Of long series (a failure at each request, each look of a page) every twenty-fourth is tried, as CI has
 * ten minutes; every single one where the environment's COMITY_STRIDE is 1, as the nightly run sets
 * it.
 */
export const stride = asked === undefined ? 24 : Number(asked);
