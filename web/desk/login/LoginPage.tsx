export default function LoginPage() {
  return <h1>Đăng nhập</h1>
}
