/** A 401: the request needs another kind of credentials than it came with. */
export class Unauthenticated extends Error {}
