export function Benchmarks() {
  return <h1>Benchmarks</h1>;
}
