/** Units on the list of a campaign (名单单位) and their events. */
export const targetCalls = {
  targets: {},
};
