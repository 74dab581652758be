using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Who can log in to the demonstration. Their password is no secret: it is printed, and exists nowhere else.</summary>
static class DemoPeople
{
    public const string Password = "mediawatch-demo";

    /// <summary>Log-in, name, role; an operator's unit.</summary>
    public static IReadOnlyList<(string UserName, string Name, PersonRole Role, string? Unit)> All { get; } =
    [
        ("jianguan", "演示监管员", PersonRole.Supervisor, null),
        ("yunying", "演示运营员", PersonRole.Operator, "云溪区人民政府"),
        ("baogao", "演示报告员", PersonRole.Staff, null),
        ("admin", "演示管理员", PersonRole.Administrator, null),
    ];

    public static string RoleName(PersonRole role) => role switch
    {
        PersonRole.Supervisor => "监管人员",
        PersonRole.Operator => "运营人员",
        PersonRole.Staff => "报告人员",
        _ => "管理员",
    };
}
