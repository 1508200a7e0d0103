/**
 * Why GitHub refuses everything that the app asks of the case repository: an owner suspended it, took it
 * off there or off the organisation, or it lacks a permission.
 */
export type KeptOut = "suspended" | "not-installed" | "permission";
