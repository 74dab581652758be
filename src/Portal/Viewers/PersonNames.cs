using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Viewers;

public static class PersonNames
{
    extension(PersonRole role)
    {
        public string Name => role switch
        {
            PersonRole.Administrator => "管理员",
            PersonRole.Supervisor => "监管人员",
            PersonRole.Operator => "运营人员",
            PersonRole.Staff => "报告人员",
            _ => "未知",
        };
    }
}
