export function TryOut() {
  return <p>TryOut</p>;
}
