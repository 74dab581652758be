using System.ComponentModel.DataAnnotations;
using MediaWatch.Core.Parts;

namespace MediaWatch.Portal.Alerts;

public sealed record MailSettings
{
    [Display(Name = "SMTP 服务器", Description = "例如 smtp.example.gov.cn"), Required(ErrorMessage = "请填写 SMTP 服务器")]
    public string Host { get; init; } = "";

    [Display(Name = "端口", Description = "STARTTLS 一般为 587，TLS 一般为 465"), Range(1, 65535, ErrorMessage = "端口应为 1–65535")]
    public int Port { get; init; } = 587;

    [Display(Name = "加密")]
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    [Display(Name = "证书指纹", Description = "自签名证书的 SHA-256 指纹；证书受信任时留空")]
    public string CertificatePin { get; init; } = "";

    [Display(Name = "登录名", Description = "服务器不要求登录时留空")]
    public string UserName { get; init; } = "";

    [Display(Name = "口令或授权码"), Secret]
    public string Password { get; init; } = "";

    [Display(Name = "发件地址"), Required(ErrorMessage = "请填写发件地址")]
    public string From { get; init; } = "";

    [Display(Name = "收件地址", Description = "多个地址以逗号、分号或换行分开"), Required(ErrorMessage = "请填写收件地址")]
    public string Receivers { get; init; } = "";
}

/// <summary>STARTTLS (demanded, never given up), TLS from the first byte, or none; the last only where the operator chooses it.</summary>
public enum MailSecurity
{
    [Display(Name = "STARTTLS")] StartTls = 0,
    [Display(Name = "TLS")] Tls = 1,
    [Display(Name = "不加密（口令以明文传送）")] Plain = 2,
}
