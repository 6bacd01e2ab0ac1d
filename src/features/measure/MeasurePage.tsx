export function MeasurePage() {
  return <h1>MeasurePage</h1>;
}
