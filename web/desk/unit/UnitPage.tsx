export default function UnitPage() {
  return <h1>Đơn vị</h1>
}
