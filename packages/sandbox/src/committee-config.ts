/**
 * `.github/comity.yml` of a new sandbox: its committee and council as the cast says, clocks as the
 * manual says.
 */
export const committeeConfig = `committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: conduct@sandbox.example }
council:   { members: [eve, fay, gus], email: council@sandbox.example, decides: majority }
core_team: { email: core@sandbox.example }
consensus: { minimum: 2 }
clocks:    { acknowledgement: 24h, resolution: 7d, deadlock: 7d, unilateral_action: 24h, mediation: 14d, appeal: 14d, feedback: 72h }
seal:      parties
spaces:
  - { kind: github, name: github, organisations: [sandbox-org] }
  - { kind: manual, name: conference chat, steward: steward@sandbox.example }
`;
