/** Word lists; what is in them is checked where they are read. */
declare module "friendly-words" {
  const lists: unknown;
  export default lists;
}
