/** What unions report beside the rates: surveys, work reports, the way to a union. */
export const reportCalls = {
  surveys: {},
  workReports: {},
  formation: {},
};
