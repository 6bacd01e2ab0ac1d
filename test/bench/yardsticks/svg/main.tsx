import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { linePath, type Series, size } from '../series';

function Chart() {
  const [series, setSeries] = useState<Series[]>([]);
  useEffect(() => {
    void fetch('./data.json')
      .then((response) => response.json())
      .then(setSeries);
  }, []);
  return (
    <svg {...size} role="img" aria-label="Caseload of 24 teams over 60 months">
      {series.map((one) => (
        <path key={one.name} d={linePath(one)} fill="none" stroke="#12436d" />
      ))}
    </svg>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <>
    <h1>Caseload</h1>
    <Chart />
  </>,
);
