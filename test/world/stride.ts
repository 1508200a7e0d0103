/**
 * Of long series (a failure at each request, each look of a page) every twelfth is tried on a
 * person's machine and every single one in CI, where two minutes more do not matter.
 */
export const stride = process.env["CI"] === undefined ? 12 : 1;
