import { Duration } from "../../values/time.ts";

/** For how long one member keeps somebody out before the others agree. */
export const longestBanAlone = Duration.parse("7d");
