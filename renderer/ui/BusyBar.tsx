import './busyBar.css';
import './runningBar.css';

/** A line that runs while figures are on their way; comes into view only when that takes a moment. */
export function BusyBar({ isBusy, label }: { readonly isBusy: boolean; readonly label: string }) {
  return <div className="busy-bar">{isBusy && <progress className="running-bar" aria-label={label} />}</div>;
}
