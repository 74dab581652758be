using System.CommandLine;
using System.CommandLine.Parsing;

namespace MediaWatch.Portal.Commands;

/// <summary>Where this node keeps its data, what it does and where it answers. From the command line, else from the environment (MEDIAWATCH_…), else the default.</summary>
/// <param name="Database">Connection string of an existing PostgreSQL; null: a private cluster in <paramref name="DataFolder"/>.</param>
/// <param name="Url">Address the portal listens on.</param>
/// <param name="Allowed">What the crawler may reach although it is private, for instance <c>10.1.0.0/16</c> or <c>127.0.0.1:*</c>.</param>
sealed record NodeOptions(string DataFolder, string? Database, Role Roles, Uri Url, IReadOnlyList<string> Allowed)
{
    public Telemetry Telemetry { get; init; } = Telemetry.FromEnvironment();

    /// <summary>Services set otherwise than a node in earnest has them; null: none.</summary>
    public Action<IServiceCollection>? Adjust { get; init; }

    /// <summary>The options every command shares that works on the database.</summary>
    internal sealed class Flags
    {
        public Option<string> Data { get; } = new("--data") { Description = "数据目录（MEDIAWATCH_DATA，默认 ./data）", DefaultValueFactory = _ => Variable("DATA") ?? "data" };

        public Option<Role> Roles { get; } = new("--roles")
        {
            Description = "本节点的角色，以逗号分隔：portal,crawl,analyse,send（MEDIAWATCH_ROLES，默认全部）",
            DefaultValueFactory = result => ParseRoles(result, Variable("ROLES")),
            CustomParser = result => ParseRoles(result, string.Join(',', result.Tokens.Select(t => t.Value))),
        };

        public Option<Uri> Url { get; } = new("--url")
        {
            Description = "门户地址（MEDIAWATCH_URL，默认 http://127.0.0.1:8080）",
            DefaultValueFactory = result => ParseUrl(result, Variable("URL") ?? "http://127.0.0.1:8080"),
            CustomParser = result => ParseUrl(result, result.Tokens[0].Value),
        };

        public Option<string> Allow { get; } = new("--allow")
        {
            Description = "允许采集的内网地址，如 10.1.0.0/16 或 127.0.0.1:*，以逗号分隔（MEDIAWATCH_ALLOW，默认没有）",
            DefaultValueFactory = _ => Variable("ALLOW") ?? "",
        };

        public void AddTo(Command command, bool serves)
        {
            command.Options.Add(Data);
            if (!serves)
                return;
            command.Options.Add(Roles);
            command.Options.Add(Url);
            command.Options.Add(Allow);
        }

        public NodeOptions Read(ParseResult parsed, bool serves) => serves
            ? new(Path.GetFullPath(parsed.GetValue(Data)!), Variable("DB"), parsed.GetValue(Roles), parsed.GetValue(Url)!, Parts(parsed.GetValue(Allow))) // both have defaults
            : new(Path.GetFullPath(parsed.GetValue(Data)!), Variable("DB"), Role.None, new Uri("http://127.0.0.1:0"), []); // has a default
    }

    /// <summary>Null where it is not set or empty.</summary>
    public static string? Variable(string name) => Environment.GetEnvironmentVariable($"MEDIAWATCH_{name}") is { Length: > 0 } value ? value : null;

    static Role ParseRoles(ArgumentResult result, string? text)
    {
        if (text is null)
            return Role.All;
        var roles = Role.None;
        foreach (var name in Parts(text))
        {
            if (!name.Any(char.IsAsciiDigit) && Enum.TryParse<Role>(name, ignoreCase: true, out var role) && role != Role.None)
                roles |= role;
            else
                result.AddError($"没有名为“{name}”的角色：可用 portal、crawl、analyse、send");
        }
        return roles == Role.None ? Role.All : roles;
    }

    internal static Uri ParseUrl(ArgumentResult result, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
            return url;
        result.AddError($"“{text}”不是 http 或 https 地址");
        return new Uri("http://127.0.0.1:8080");
    }

    public static string[] Parts(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
