/** A JSON response with any status, for those that are only known when it happens. */
export function jsonAnswer(
  status: number,
  body: object,
  headers: Record<string, string> = {},
): Response {
  return Response.json(body, { status, headers });
}
