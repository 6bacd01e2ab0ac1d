import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { type Series, size } from '../series';

function Chart() {
  const [series, setSeries] = useState<Series[]>([]);
  useEffect(() => {
    void fetch('./data.json')
      .then((response) => response.json())
      .then(setSeries);
  }, []);
  const rows = series[0]?.values.map((_, month) => ({
    month,
    ...Object.fromEntries(series.map(({ name, values }) => [name, values[month]])),
  }));
  return (
    <LineChart {...size} data={rows ?? []}>
      <CartesianGrid />
      <XAxis dataKey="month" />
      <YAxis />
      <Tooltip />
      {series.map(({ name }) => (
        <Line key={name} dataKey={name} stroke="#12436d" />
      ))}
    </LineChart>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <>
    <h1>Caseload</h1>
    <Chart />
  </>,
);
