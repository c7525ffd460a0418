export default function RollUpPage() {
  return <h1>Tổng hợp</h1>
}
