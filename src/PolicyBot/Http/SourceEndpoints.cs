using System.Text;
using PolicyBot.Documents.Model;
using PolicyBot.Loading;
using PolicyBot.Sources;

namespace PolicyBot.Http;

/// <summary>Shows documents and lists them.</summary>
internal static class SourceEndpoints
{
    /// <summary>Maps <c>/sources/…</c> and <c>/api/documents</c>.</summary>
    public static void MapSources(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sources/{documentId}", ShowPage)
            .WithTags("Sources")
            .WithSummary("A document as a page, with the spans that s=START-END names marked.")
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/sources/{documentId}/section", ShowSection)
            .WithTags("Sources")
            .WithSummary("A piece of HTML: the section around the span that s=START-END names, with that and further such spans marked.")
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/sources/{documentId}/text", ShowText)
            .WithTags("Sources")
            .WithSummary("The whole text of the source that holds a document. Every start and end counts in it, in UTF-16 units.")
            .Produces(StatusCodes.Status200OK, contentType: "text/plain")
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/api/documents", ListDocuments)
            .WithTags("Sources")
            .WithSummary("The documents that answers come from.");
    }

    private static IResult ShowPage(string documentId, string[] s, HttpRequest request, Assistant assistant)
    {
        var wording = SourceWording.For(request);
        if (assistant.Library.Current.FindDocument(documentId, tenant: null) is not { } stored)
        {
            return request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html")
                ? Html(new UnknownDocumentPage(wording).Write, StatusCodes.Status404NotFound)
                : Unknown(documentId);
        }

        var cited = CitedSpans.Read(s, stored.Document);
        return Html(new SourcePage(stored.Source, stored.Document, cited, wording).Write, StatusCodes.Status200OK);
    }

    private static IResult ShowSection(string documentId, string[] s, Assistant assistant)
    {
        if (assistant.Library.Current.FindDocument(documentId, tenant: null) is not { } stored)
            return Unknown(documentId);
        var cited = CitedSpans.Read(s, stored.Document);
        return cited.Current is null
            ? Problems.Of(StatusCodes.Status400BadRequest, "Name a place in the document as s=START-END.")
            : Html(new SectionFragment(stored.Source, stored.Document, cited).Write, StatusCodes.Status200OK);
    }

    private static IResult ShowText(string documentId, Assistant assistant) =>
        assistant.Library.Current.FindDocument(documentId, tenant: null) is { } stored
            ? Results.Text(stored.Source.Text, "text/plain", Encoding.UTF8)
            : Unknown(documentId);

    private static IEnumerable<ListedDocument> ListDocuments(Assistant assistant) =>
        assistant.Library.Current.Documents
            .Where(stored => stored.IsVisibleTo(tenant: null))
            .Select(stored => new ListedDocument(
                stored.Document.Id, stored.Document.Title, stored.Document.Facts.DocumentNumber, stored.Document.Language,
                stored.Source.Name, $"/sources/{Uri.EscapeDataString(stored.Document.Id)}"));

    private static IResult Unknown(string documentId) =>
        Problems.Of(StatusCodes.Status404NotFound, $"There is no document \"{documentId}\".");

    private static IResult Html(Action<TextWriter> write, int status)
    {
        using var page = new StringWriter();
        write(page);
        return Results.Text(page.ToString(), "text/html", Encoding.UTF8, status);
    }

    /// <summary>A document that answers come from.</summary>
    /// <param name="DocumentId">The document.</param>
    /// <param name="DocumentTitle">Its title.</param>
    /// <param name="DocumentNumber">The official number of the policy it deals with, where known.</param>
    /// <param name="Language">Its language.</param>
    /// <param name="Source">The name of the source that holds it.</param>
    /// <param name="Url">Where it is shown.</param>
    internal sealed record ListedDocument(
        string DocumentId, string DocumentTitle, string? DocumentNumber, Language Language, string Source, string Url);
}
