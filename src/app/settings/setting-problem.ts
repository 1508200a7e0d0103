/** The app cannot start until whoever runs it changes something; the message says what. */
export class SettingProblem extends Error {
  override readonly name = "SettingProblem";
}
