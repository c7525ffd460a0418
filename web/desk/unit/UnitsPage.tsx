export default function UnitsPage() {
  return <h1>Đơn vị</h1>
}
