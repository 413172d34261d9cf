import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** What is over sooner than this is not shown as waiting: it would only flash. Milliseconds. */
const SHORT = 300;

/** Says what is being waited for, if it takes long enough to be seen. */
export function Waiting({ label }: { label: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHORT);
    return () => clearTimeout(timer);
  }, []);
  return <div role="status">{shown && <Spinner size="small" label={label} labelPosition="after" />}</div>;
}
