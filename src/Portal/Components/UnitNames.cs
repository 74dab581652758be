using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Components;

public static class UnitNames
{
    extension(UnitLevel level)
    {
        public string Name => level switch { UnitLevel.City => "市级", UnitLevel.County => "县区", UnitLevel.Township => "乡镇街道", _ => "未知" };
    }

    extension(UnitKind kind)
    {
        public string Name => kind switch
        {
            UnitKind.PartyOrGovernment => "党政机关",
            UnitKind.DirectBody => "直属单位",
            UnitKind.PublicInstitution => "公共企事业单位",
            _ => "未知",
        };
    }

    extension(ColumnKind kind)
    {
        public string Name => kind switch
        {
            ColumnKind.News => "动态要闻",
            ColumnKind.Notice => "通知公告",
            ColumnKind.PolicyDocument => "政策文件",
            ColumnKind.PolicyInterpretation => "政策解读",
            ColumnKind.Interaction => "互动交流",
            ColumnKind.Personnel => "人事信息",
            ColumnKind.Planning => "规划计划",
            ColumnKind.Statistics => "数据",
            ColumnKind.Services => "办事服务",
            ColumnKind.Topic => "专题",
            ColumnKind.Leaders => "领导信息",
            _ => "其他",
        };
    }

    extension(ColumnState state)
    {
        public string Name => state switch { ColumnState.Active => "监测中", ColumnState.Paused => "已暂停", _ => "待确认" };
    }

    /// <summary>Choices for a select.</summary>
    public static IEnumerable<(string Value, string Text)> Kinds => Enum.GetValues<UnitKind>().Select(k => (k.ToString(), k.Name));

    public static IEnumerable<(string Value, string Text)> Levels => Enum.GetValues<UnitLevel>().Select(l => (l.ToString(), l.Name));
}
