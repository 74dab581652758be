namespace MediaWatch.Portal.Shell;

/// <summary>The strict policy of every page: own files only, no inline script or style sheet, no frame of strangers.</summary>
static class SafetyHeaders
{
    /// <summary>Policies that endpoints name: a page of somebody else's, which runs nothing and loads nothing; a report, which also shows our pictures.</summary>
    public const string StoredPage = "stored-page", Report = "report";

    /// <summary>What an endpoint sets by itself would be overwritten when the answer starts.</summary>
    public static void AddSafetyHeaders(this IServiceCollection services) => services.AddSecurityHeaderPolicies()
        .AddPolicy(StoredPage, p => Closed(p, "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"))
        .AddPolicy(Report, p => Closed(p, "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"));

    public static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddFrameOptionsSameOrigin()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(o => o.SameOrigin())
        .AddCrossOriginResourcePolicy(o => o.SameOrigin())
        .RemoveServerHeader()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrcElem().Self();
            csp.AddStyleSrcAttr().UnsafeInline(); // widths and popover positions that MudBlazor sets
            csp.AddImgSrc().Self().Data();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().Self();
        });

    static void Closed(HeaderPolicyCollection policy, string content) => policy
        .AddFrameOptionsSameOrigin()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginResourcePolicy(o => o.SameOrigin())
        .RemoveServerHeader()
        .AddCustomHeader("Content-Security-Policy", content);
}
