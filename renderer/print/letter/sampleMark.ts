/** On each sheet of a document that shows what the app does and is not to be sent. */
export const SAMPLE_MARK = '演示数据';
