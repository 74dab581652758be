using System.CommandLine;
using System.Net;

namespace MediaWatch.Portal.Commands;

/// <summary>Where this node keeps its data, what it does and where it answers. From the command line, else from the environment (MEDIAWATCH_…), else the default.</summary>
/// <param name="Database">Connection string of an existing PostgreSQL; null: a private cluster in <paramref name="DataFolder"/>.</param>
/// <param name="Url">Address the portal listens on.</param>
/// <param name="Allowed">Networks the crawler may reach although they are private or loopback.</param>
/// <param name="PolitenessDelay">Least time between two requests to one host; null: the crawler's default.</param>
sealed record NodeOptions(string DataFolder, string? Database, Role Roles, Uri Url, IReadOnlyList<IPNetwork> Allowed, TimeSpan? PolitenessDelay)
{
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

        public Option<IPNetwork[]> Allow { get; } = new("--allow")
        {
            Description = "允许采集的内网地址段，如 10.1.0.0/16，以逗号分隔（MEDIAWATCH_ALLOW，默认没有）",
            DefaultValueFactory = result => ParseNetworks(result, Variable("ALLOW")),
            CustomParser = result => ParseNetworks(result, string.Join(',', result.Tokens.Select(t => t.Value))),
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
            ? new(Path.GetFullPath(parsed.GetValue(Data)!), Variable("DB"), parsed.GetValue(Roles), parsed.GetValue(Url)!, parsed.GetValue(Allow) ?? [], null) // both have defaults
            : new(Path.GetFullPath(parsed.GetValue(Data)!), Variable("DB"), Role.None, new Uri("http://127.0.0.1:0"), [], null); // has a default
    }

    /// <summary>Null where it is not set or empty.</summary>
    public static string? Variable(string name) => Environment.GetEnvironmentVariable($"MEDIAWATCH_{name}") is { Length: > 0 } value ? value : null;

    static Role ParseRoles(System.CommandLine.Parsing.SymbolResult result, string? text)
    {
        if (text is null)
            return Role.All;
        var roles = Role.None;
        foreach (var name in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!name.Any(char.IsAsciiDigit) && Enum.TryParse<Role>(name, ignoreCase: true, out var role) && role != Role.None)
                roles |= role;
            else
                Refuse(result, $"没有名为“{name}”的角色：可用 portal、crawl、analyse、send");
        }
        return roles == Role.None ? Role.All : roles;
    }

    static Uri ParseUrl(System.CommandLine.Parsing.SymbolResult result, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
            return url;
        Refuse(result, $"“{text}”不是 http 或 https 地址");
        return new Uri("http://127.0.0.1:8080");
    }

    static IPNetwork[] ParseNetworks(System.CommandLine.Parsing.SymbolResult result, string? text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(part.Contains('/', StringComparison.Ordinal) ? part : $"{part}/{(part.Contains(':', StringComparison.Ordinal) ? 128 : 32)}", out var network))
                networks.Add(network);
            else
                Refuse(result, $"“{part}”不是地址段");
        }
        return [.. networks];
    }

    static void Refuse(System.CommandLine.Parsing.SymbolResult result, string message)
    {
        if (result is System.CommandLine.Parsing.ArgumentResult argument)
            argument.AddError(message);
    }
}
