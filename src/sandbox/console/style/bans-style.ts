import { css } from "./css.ts";

/** Two things beside each other, to be compared. */
export const bansStyle = css`
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 1.5rem;
    align-items: start;
  }
  .beside > div {
    display: grid;
    gap: 1.5rem;
  }
  .beside dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 1rem;
    margin: 0 0 1rem;
  }
  .beside td code {
    overflow-wrap: normal;
  }
  .beside form {
    margin-bottom: 1rem;
  }
  @media (width < 60rem) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
