export default function SetUpPage() {
  return <h1>Thiết lập</h1>
}
