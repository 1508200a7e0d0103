/**
 * How long what one run did may take to be seen by another, or one case to carry out what another
 * counts on. Until then nothing is added in its place.
 */
export const settlingMinutes = 2;
