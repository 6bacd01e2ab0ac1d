export function Measures() {
  return <h1>Measures</h1>;
}
