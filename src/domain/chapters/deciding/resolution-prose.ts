/**
 * What a resolution's file says after its front matter until somebody writes it: the principles
 * the manual asks to keep in mind, as questions to everybody who approves.
 */
export const resolutionProse = `# Resolution

What the committee decides stands above: its finding, whom it heard, and each measure. Everybody who decides this case approves exactly this text.

Before you approve:

- Did we speak with the people concerned in person, as far as they want that, and keep what they told us in confidence?
- Do we see people with empathy, and judge what was done rather than divide them into good and bad? Is what was clearly aggression or harassment called so?
- Where several people behaved badly in a disagreement: do we know what led up to it, and does this bring all of them back into the conversation?
- Where did the discussion break down, and what can we point out that helps everybody to discuss better?
- Is somebody new here, or from a group that is underrepresented? What support do they need from us?
- Could language or culture explain some of it? Lack of intent does not excuse harm; does everybody understand what to change?
- Does what we order help the community to become healthier, and does it show compassion for everybody concerned?
`;
