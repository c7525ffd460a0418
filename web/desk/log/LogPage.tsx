export default function LogPage() {
  return <h1>Nhật ký</h1>
}
