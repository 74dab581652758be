namespace MediaWatch.Portal.Components;

/// <summary>正常, 注意, 异常, 未知; the lower, the worse, so that lists sort by it.</summary>
public enum Health { Bad = 0, Warn = 1, Unknown = 2, Ok = 3 }

public static class HealthNames
{
    extension(Health health)
    {
        public string Name => health switch { Health.Bad => "异常", Health.Warn => "注意", Health.Ok => "正常", _ => "未知" };
        public string Css => health switch { Health.Bad => "bad", Health.Warn => "warn", Health.Ok => "ok", _ => "unk" };
    }
}
